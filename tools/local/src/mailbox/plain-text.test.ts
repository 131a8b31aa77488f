import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

it.each([
  ['Your code is 123456', 'Your code is 123456'],
  ['Un<br>deux<BR />trois', 'Un\ndeux\ntrois'],
  ['<p>Un</p>\n  <p>deux   mots</p>', 'Un\ndeux mots'],
  ['<span dir="rtl">رمزك: 123456</span>', 'رمزك: 123456'],
  ['<head><title>No</title></head><style>p { color: #123456 }</style><p>Yes</p>', 'Yes'],
  ['a &lt;b&gt; &amp; &quot;c&quot; &#233; &#xe9; &eacute;', 'a <b> & "c" é é &eacute;'],
  ['&#1114112;&#x110000;&constructor;', '&constructor;'],
  ['', ''],
])('reads %j as %j', (html, text) => {
  expect(plainText(html)).toBe(text);
});
