import { describe, expect, it } from 'vitest';
import { ExpressionError, NO_VALUE, evaluate, evaluateCondition } from './evaluate.ts';
import type { Scope } from './evaluate.ts';

const scope: Scope = {
  ref: (name) => ({ Stage: 'local', Empty: NO_VALUE, Zones: ['a', 'b'] })[name] ?? `id-of-${name}`,
  attribute: (logicalId, attribute) => `${attribute}-of-${logicalId}`,
  condition: (name) => name === 'IsLocal',
  mapping: (map, first, second) => `${map}/${first}/${second}`,
  stackOutput: (stackName, outputName) => `<${stackName} ${outputName}>`,
  dynamicReference: (service, reference) => `<${service} ${reference}>`,
};

describe('an expression', () => {
  it.each([
    ['a plain value', { a: [1, 'x', true, null] }, { a: [1, 'x', true, null] }],
    ['Ref', { Ref: 'Table' }, 'id-of-Table'],
    ['GetAtt as a list', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'Arn-of-Table'],
    ['GetAtt as a text', { 'Fn::GetAtt': 'Stack.Outputs.Url' }, 'Outputs.Url-of-Stack'],
    ['Sub with references', { 'Fn::Sub': '${Stage}-${Table.Arn}' }, 'local-Arn-of-Table'],
    ['Sub with variables', { 'Fn::Sub': ['${Name}/${Stage}', { Name: { Ref: 'Api' } }] }, 'id-of-Api/local'],
    ['Sub with a literal', { 'Fn::Sub': '${!Stage}' }, '${Stage}'],
    [
      'Join',
      { 'Fn::Join': ['', ['arn:', { Ref: 'Stage' }, ':', { 'Fn::GetAtt': ['T', 'Id'] }]] },
      'arn:local:Id-of-T',
    ],
    ['Join of a list that a reference gives', { 'Fn::Join': [',', { Ref: 'Zones' }] }, 'a,b'],
    ['Split and Select', { 'Fn::Select': [1, { 'Fn::Split': ['-', { Ref: 'Api' }] }] }, 'of'],
    ['Select by a text index', { 'Fn::Select': ['0', ['a', 'b']] }, 'a'],
    ['If', { 'Fn::If': ['IsLocal', { Ref: 'A' }, 'other'] }, 'id-of-A'],
    ['If the condition is false', { 'Fn::If': ['IsOther', { Ref: 'A' }, 'other'] }, 'other'],
    ['FindInMap', { 'Fn::FindInMap': ['Sizes', { Ref: 'Stage' }, 'small'] }, 'Sizes/local/small'],
    ['Base64', { 'Fn::Base64': 'hi' }, 'aGk='],
    ['dynamic references', 'x{{resolve:ssm:/a/b:1}}y', 'x<ssm /a/b:1>y'],
    [
      'dynamic references that a function puts together',
      { 'Fn::Join': ['', ['{{resolve:ssm:/', { Ref: 'Stage' }, '/x}}']] },
      '<ssm /local/x>',
    ],
    ['what has no value, left out', { a: { Ref: 'Empty' }, b: [1, { Ref: 'Empty' }] }, { b: [1] }],
    ['members that only look like functions', { Ref: 'A', Other: 1 }, { Ref: 'A', Other: 1 }],
  ])('evaluates %s', (_, expression, value) => {
    expect(evaluate(expression, scope)).toEqual(value);
  });

  it.each([
    [{ 'Fn::ImportValue': 'other' }, 'Fn::ImportValue is not a function the runner evaluates'],
    [{ 'Fn::Join': 'a' }, 'Fn::Join wants a list, not "a"'],
    [{ 'Fn::Select': [3, ['a']] }, 'Fn::Select has no element 3'],
    [{ Ref: 3 }, 'Ref wants a text, not 3'],
  ])('%j is refused', (expression, message) => {
    expect(() => evaluate(expression, scope)).toThrow(new ExpressionError(message));
  });
});

describe('a condition', () => {
  it.each([
    [{ 'Fn::Equals': [{ Ref: 'Stage' }, 'local'] }, true],
    [{ 'Fn::Equals': [{ Ref: 'Stage' }, 'live'] }, false],
    [{ 'Fn::Not': [{ Condition: 'IsLocal' }] }, false],
    [{ 'Fn::And': [{ Condition: 'IsLocal' }, { Condition: 'IsOther' }] }, false],
    [{ 'Fn::Or': [{ Condition: 'IsLocal' }, { Condition: 'IsOther' }] }, true],
  ])('%j is %s', (condition, truth) => {
    expect(evaluateCondition(condition, scope)).toBe(truth);
  });

  it('of an unknown kind is refused', () => {
    expect(() => evaluateCondition({ 'Fn::Contains': [[], 'a'] }, scope)).toThrow(ExpressionError);
  });
});
