import fc from 'fast-check';

/** Names that every object has, or that mean something to a parser. */
export const HOSTILE_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  '$ref',
  '',
  ' ',
  'a.b[0]',
  '\u0000',
  '\u202eeman',
  '\ud800',
] as const;

const NOTORIOUS = [
  ...HOSTILE_NAMES,
  '\t\n\r',
  '\u202dabc\u202e',
  '\u2066abc',
  '\ufeff',
  '\udfff',
  'a\ud83d',
  '\u0958'.repeat(60),
  '\u{1d160}'.repeat(30),
  'e\u0301'.repeat(1_000),
  '👨‍👩‍👧‍👦'.repeat(20),
  'İ',
  'x'.repeat(5_000),
  'ق'.repeat(20_000),
  '../../etc/passwd',
  '%00',
  '%2e%2e%2f',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '${jndi:ldap://example.invalid/a}',
  'null',
  'undefined',
  'NaN',
  'true',
  '-1',
  '0',
  '1e309',
  '0x10',
  '٣',
  '9'.repeat(400),
  '2026-02-30',
  '+002026-11-22',
  '275760-09-13',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
] as const;

/** Texts that break what was not written for them: controls, bidi, lone surrogates, very long, almost something. */
export const hostileTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NOTORIOUS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((codes) => String.fromCharCode(...codes)),
  },
);

const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

/** JSON texts of values that no schema here asks for, some of which no `JSON.stringify` writes. */
export const hostileJson: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: hostileTexts.map((text) => JSON.stringify(text)) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'null',
      'true',
      'false',
      '[]',
      '{}',
      '0',
      '-0',
      '-1',
      '0.5',
      '1e400',
      '-1e400',
      '1e-400',
      '9007199254740993',
      '1234567890123456789012345678901234567890',
      '1e21',
      '1e38',
      '4294967296',
      '{"__proto__":{"admin":true}}',
      '{"constructor":{"prototype":{"admin":true}}}',
      '{"toString":1,"valueOf":2}',
      '{"length":4294967295}',
      '{"a":1,"a":2}',
      '[null]',
      '[[]]',
      '"\\ud800"',
      '"\\u0000"',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(50, 1_000, 20_000)
      .chain((depth) => fc.constantFrom(nested('[', ']', depth), nested('{"a":[', ']}', depth))),
  },
  { weight: 1, arbitrary: fc.constantFrom(200, 20_000).map((n) => `[${'0,'.repeat(n)}0]`) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 3 }) },
);
