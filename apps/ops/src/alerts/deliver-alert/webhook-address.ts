import { BlockList, isIP } from 'node:net';

/** Addresses that are not of the public internet (RFC 6890 and what came since). */
const special = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  special.addSubnet(net, prefix, 'ipv4');
/** Of IPv6 only what is given out to the internet is left: without the tunnels into IPv4 and the documentation's. */
const publicV6 = new BlockList();
publicV6.addSubnet('2000::', 3, 'ipv6');
const specialV6 = new BlockList();
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  specialV6.addSubnet(net, prefix, 'ipv6');

/** Whether an address is of the public internet. */
export function isPublic(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !special.check(address, 'ipv4');
    case 6:
      return publicV6.check(address, 'ipv6') && !specialV6.check(address, 'ipv6');
    default:
      return false;
  }
}

/** Whether an operator of the deployment has named the host, as `host` or `host:port`. */
export const isNamed = ({ hostname, host }: URL, named: ReadonlySet<string>): boolean =>
  named.has(hostname) || named.has(host);

/**
 * Why nothing is sent to a URL, or undefined. What a name resolves to is seen only when it is sent: see `send-webhook`.
 * @param named hosts that the deployment's own settings allow, whatever their address and with http as well
 */
export function refusalOf(text: string, named: ReadonlySet<string>): string | undefined {
  if (!URL.canParse(text)) return 'it is no URL';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return 'it holds a name or password';
  if (isNamed(url, named))
    return /^https?:$/.test(url.protocol) ? undefined : 'only http and https are spoken';
  if (url.protocol !== 'https:') return 'only https is spoken, but to hosts in OPS_WEBHOOK_HOSTS';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return isPublic(host) ? undefined : 'its address is not of the public internet';
  if (!host.includes('.') || /(^|\.)(localhost|local|internal|home\.arpa)\.?$/.test(host))
    return 'its name is not of the public internet';
  return undefined;
}
