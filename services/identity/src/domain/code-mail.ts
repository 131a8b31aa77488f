import type { Locale } from './sign-up.ts';

/** What somebody was asked for a code for: to confirm their address, or to choose a new password. */
export type CodePurpose = 'address' | 'password';

export interface CodeMail {
  readonly subject: string;
  readonly html: string;
}

interface Words {
  readonly subject: string;
  readonly lead: string;
  readonly note: string;
}

const WORDS: Readonly<Record<Locale, Readonly<Record<CodePurpose, Words>>>> = {
  fr: {
    address: {
      subject: 'Votre code pour Nwassik',
      lead: 'Voici le code qui confirme votre adresse :',
      note: 'Il est valable 24 heures. Si vous n’avez pas créé de compte, ignorez ce message.',
    },
    password: {
      subject: 'Votre code pour un nouveau mot de passe',
      lead: 'Voici le code qui permet de choisir un nouveau mot de passe :',
      note: 'Il est valable une heure. Si vous n’avez rien demandé, ignorez ce message : votre mot de passe reste le même.',
    },
  },
  ar: {
    address: {
      subject: 'رمزك في نوصّيك',
      lead: 'هذا هو الرمز الذي يؤكّد بريدك الإلكتروني:',
      note: 'يصلح الرمز 24 ساعة. إن لم تنشئ حسابا فتجاهل هذه الرسالة.',
    },
    password: {
      subject: 'رمزك لاختيار كلمة سرّ جديدة',
      lead: 'هذا هو الرمز الذي يسمح باختيار كلمة سرّ جديدة:',
      note: 'يصلح الرمز ساعة واحدة. إن لم تطلب شيئا فتجاهل هذه الرسالة، وتبقى كلمة سرّك كما هي.',
    },
  },
  en: {
    address: {
      subject: 'Your code for Nwassik',
      lead: 'This code confirms your address:',
      note: 'It is good for 24 hours. If you have not made an account, ignore this message.',
    },
    password: {
      subject: 'Your code for a new password',
      lead: 'This code lets you choose a new password:',
      note: 'It is good for one hour. If you have not asked for it, ignore this message: your password stays as it is.',
    },
  },
};

/**
 * The mail that carries a code, in its reader's language. It names nobody: whoever signs up types an address and a
 * name, and must not be able to send words of their own to somebody else's address.
 *
 * @param code the code, or what Cognito puts it in the place of.
 */
export function codeMail(purpose: CodePurpose, locale: Locale, code: string): CodeMail {
  const { subject, lead, note } = WORDS[locale][purpose];
  const direction = locale === 'ar' ? 'rtl' : 'ltr';
  const font = "font-family:Figtree,Vazirmatn,'Segoe UI',Roboto,Tahoma,Arial,sans-serif";
  // Mail readers know little of CSS: the look's light colours stand here as they are, inline, in a table.
  const html = `<!doctype html>
<html lang="${locale}" dir="${direction}">
<head><meta charset="utf-8"><title>${subject}</title></head>
<body style="margin:0;background:#FAF8F2">
<table role="presentation" dir="${direction}" width="100%" cellspacing="0" cellpadding="0" style="background:#FAF8F2">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" dir="${direction}" width="480" cellspacing="0" cellpadding="0" style="max-width:480px;width:100%;${font}">
<tr><td style="padding:24px;border:1px solid #E4DFD1;border-radius:18px;background:#FFFFFF">
<p style="margin:0;font-size:16px;line-height:26px;color:#24221B">${lead}</p>
<p style="margin:16px 0;font-size:34px;line-height:44px;font-weight:600;color:#55641A" dir="ltr">${code}</p>
<p style="margin:0;font-size:14px;line-height:22px;color:#5D5848">${note}</p>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
  return { subject, html };
}
