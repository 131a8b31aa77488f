import { useState, type InputHTMLAttributes, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/T.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { eye, eyeSlash } from '../../ui/icons.ts';

/** A password, which can be looked at while it is typed. */
export function PasswordField({
  label,
  hint,
  problem,
  ...input
}: InputHTMLAttributes<HTMLInputElement> & {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly problem?: ReactNode;
}) {
  const { t } = useLanguage();
  const [shown, setShown] = useState(false);
  return (
    <TextField
      label={label}
      hint={hint}
      problem={problem}
      type={shown ? 'text' : 'password'}
      dir="ltr"
      autoCapitalize="none"
      spellCheck={false}
      className="text-start rtl:text-right"
      end={
        <button
          type="button"
          aria-pressed={shown}
          aria-label={t('auth.password.show')}
          onClick={() => setShown(!shown)}
          className="me-1 grid size-11 place-items-center rounded-full text-ink-2 hover:text-ink"
        >
          <Icon of={shown ? eyeSlash : eye} />
        </button>
      }
      {...input}
    />
  );
}
