import { describe, expect, it } from 'vitest';
import { like } from '@marquee/testing/like';
import { refusalOf } from './webhook-address.ts';

const named = new Set(['hooks.cluster.local', '127.0.0.1:4321']);

describe('S06 an alert is not sent', () => {
  it.each([
    'http://example.com/hook',
    'ftp://example.com/',
    'file:///etc/passwd',
    'gopher://127.0.0.1:6379/_FLUSHALL',
    'https://localhost/hook',
    'https://localhost./hook',
    'https://redis/hook',
    'https://kubernetes.default.svc.cluster.local/',
    'https://metadata.google.internal/computeMetadata/v1/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://0.0.0.0/',
    'https://10.1.2.3/',
    'https://172.31.255.255/',
    'https://192.168.0.1/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
    'https://[fe80::1]/',
    'https://[fd00:ec2::254]/',
    'https://user:secret@example.com/',
    'https://127.0.0.1:4322/',
    'no url',
  ])('to %s', (url) => expect(refusalOf(url, named)).toEqual(like.any(String)));
});

describe('an alert is sent', () => {
  it.each([
    'https://example.com/hook?a=1',
    'https://203.0.114.7/hook',
    'https://[2606:4700:4700::1111]/hook',
    'http://hooks.cluster.local/hook',
    'http://hooks.cluster.local:8080/hook',
    'http://127.0.0.1:4321/hook',
  ])('to %s', (url) => expect(refusalOf(url, named)).toBeUndefined());
});
