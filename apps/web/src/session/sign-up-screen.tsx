import { Button, Checkbox, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import { ProblemError } from '../api/problem.ts';
import type { SignUp } from '../api/schema.ts';
import { territories } from '../api/vocabulary.ts';
import { ProblemNotice, useSentence } from '../design/states.tsx';
import { useFormats } from '../i18n/format.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { fieldRefusal } from '../refusals/refusals.ts';
import { Entry } from './entry.tsx';
import styles from './entry.module.css';
import { textOf } from './text-of.ts';

const trades = ['buyer', 'exhibitor'] as const;

function signUpOf(form: FormData): SignUp {
  const website = textOf(form, 'website');
  const country = territories.find((code) => code === textOf(form, 'country')) ?? 'HK';
  return {
    company: { name: textOf(form, 'company'), country, ...(website !== '' && { website }) },
    person: {
      name: textOf(form, 'name'),
      email: textOf(form, 'email'),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      locale: currentLanguage(),
      speaks: [],
    },
    roles: trades.filter((trade) => form.getAll('roles').includes(trade)),
    password: textOf(form, 'password'),
  };
}

/** A person, for a company that is not here yet; the organiser looks at it before it can trade. */
export default function SignUpScreen() {
  const { t } = useTranslation(['session', 'vocabulary']);
  const formats = useFormats();
  const sentence = useSentence();
  // Kept here: in another language the list is in another order, and a browser keeps the row.
  const [country, setCountry] = useState('HK');
  const applying = useMutation({
    mutationFn: (body: SignUp) => bodyOf(api.POST('/api/v1/sign-ups', { body })),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    applying.mutate(signUpOf(new FormData(event.currentTarget)));
  };
  const refusals = applying.error instanceof ProblemError ? (applying.error.problem.errors ?? []) : [];
  const refused = (path: string) => fieldRefusal(applying.error, path);
  const isPasswordRefused = refusals.some(({ path }) => path.endsWith('/password'));
  if (applying.isSuccess) {
    return (
      <Entry title={t('signUp.received')}>
        <p role="status">{t('signUp.next')}</p>
      </Entry>
    );
  }
  return (
    <Entry title={t('signUp.title')}>
      <form className={styles.form} onSubmit={submit}>
        {applying.isError && <ProblemNotice error={applying.error} />}
        <TextInput
          label={t('signUp.company')}
          name="company"
          autoComplete="organization"
          error={refused('/company/name')}
          required
        />
        <NativeSelect
          label={t('signUp.country')}
          name="country"
          value={country}
          onChange={({ currentTarget }) => setCountry(currentTarget.value)}
          data={territories
            .map((value) => ({ value, label: formats.region(value) }))
            .sort((a, b) => a.label.localeCompare(b.label))}
        />
        <TextInput
          label={t('signUp.website')}
          name="website"
          type="url"
          autoComplete="url"
          error={refused('/website')}
        />
        <Checkbox.Group label={t('signUp.roles')} defaultValue={['buyer']}>
          {trades.map((trade) => (
            <Checkbox key={trade} name="roles" value={trade} label={t(`signUp.trade.${trade}`)} mt={8} />
          ))}
        </Checkbox.Group>
        <TextInput
          label={t('signUp.name')}
          name="name"
          autoComplete="name"
          error={refused('/person/name')}
          required
        />
        <TextInput
          label={t('email')}
          name="email"
          type="email"
          autoComplete="username"
          error={refused('/email')}
          required
        />
        <PasswordInput
          label={t('password')}
          description={t('passwordRule')}
          name="password"
          autoComplete="new-password"
          error={isPasswordRefused && sentence(applying.error)}
          visibilityToggleButtonProps={{ 'aria-label': t('show') }}
          required
        />
        <Button type="submit" loading={applying.isPending}>
          {t('signUp.action')}
        </Button>
      </form>
      <p className={styles.links}>
        <Link to="/sign-in">{t('signIn.title')}</Link>
      </p>
    </Entry>
  );
}
