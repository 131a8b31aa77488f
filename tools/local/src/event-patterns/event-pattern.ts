/** Answers whether an event matches the pattern it was compiled from. */
export type EventPattern = (event: unknown) => boolean;

type LeafTest = (leaf: unknown) => boolean;

/**
 * Compiles a pattern of the language that EventBridge rules, Lambda's event source mappings and SNS filter
 * policies share: fields side by side must all match, the conditions listed for a field are alternatives.
 *
 * Conditions: a literal, `prefix`, `suffix`, `equals-ignore-case`, `anything-but`, `numeric`, `exists`; `$or`
 * between patterns. As in AWS, conditions see only leaves (an object in that place counts as absent), and of
 * an array they match any element.
 * @throws Error naming a condition it does not know, so that a filter is never silently ignored
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html
 */
export function compileEventPattern(pattern: unknown): EventPattern {
  if (!isObject(pattern)) throw new Error(`An event pattern is an object, not ${JSON.stringify(pattern)}`);
  const fields = Object.entries(pattern).map(([field, expected]) => compileField(field, expected));
  return (event) => {
    if (Array.isArray(event)) return event.some((element) => fields.every((matches) => matches(element)));
    return fields.every((matches) => matches(event));
  };
}

function compileField(field: string, expected: unknown): EventPattern {
  if (field === '$or') {
    const alternatives = asList(field, expected).map(compileEventPattern);
    return (event) => alternatives.some((matches) => matches(event));
  }
  if (Array.isArray(expected)) {
    const conditions = expected.map(compileCondition);
    return (event) => conditions.some((matches) => matches(leafOf(event, field)));
  }
  const nested = compileEventPattern(expected);
  return (event) => nested(isObject(event) ? event[field] : undefined);
}

function leafOf(event: unknown, field: string): unknown {
  const value = isObject(event) ? event[field] : undefined;
  return isObject(value) ? undefined : value;
}

function compileCondition(condition: unknown): LeafTest {
  if (!isObject(condition)) return anyElement((leaf) => leaf === condition);
  const [operator, operand, ...more] = Object.entries(condition).flat();
  if (more.length > 0 || typeof operator !== 'string') {
    throw new Error(`A condition of an event pattern has one operator: ${JSON.stringify(condition)}`);
  }
  switch (operator) {
    case 'exists':
      return (leaf) => (leaf !== undefined) === operand;
    case 'numeric':
      return anyElement(compileNumeric(asList(operator, operand)));
    case 'anything-but': {
      const excluded = compileText(operand) ?? oneOf(operand);
      return anyElement((leaf) => leaf !== undefined && !excluded(leaf));
    }
    default: {
      const text = compileText(condition);
      if (!text) throw new Error(`Unknown operator in an event pattern: ${operator}`);
      return anyElement(text);
    }
  }
}

/** The operators that compare text, which also stand inside `anything-but`, there with lists. */
function compileText(condition: unknown): LeafTest | undefined {
  if (!isObject(condition)) return undefined;
  const [[operator, operand] = []] = Object.entries(condition);
  const operands = [operand].flat().map(String);
  switch (operator) {
    case 'prefix':
      return (leaf) => typeof leaf === 'string' && operands.some((start) => leaf.startsWith(start));
    case 'suffix':
      return (leaf) => typeof leaf === 'string' && operands.some((end) => leaf.endsWith(end));
    case 'equals-ignore-case':
      return (leaf) =>
        typeof leaf === 'string' && operands.some((text) => leaf.toLowerCase() === text.toLowerCase());
    default:
      return undefined;
  }
}

function oneOf(operand: unknown): LeafTest {
  if (isObject(operand)) throw new Error(`Unknown operator in an event pattern: ${JSON.stringify(operand)}`);
  const values = [operand].flat();
  return (leaf) => values.includes(leaf);
}

const COMPARISONS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

function compileNumeric(terms: readonly unknown[]): LeafTest {
  const bounds: ((value: number) => boolean)[] = [];
  for (let at = 0; at < terms.length; at += 2) {
    const compare = COMPARISONS[String(terms[at])];
    const bound = terms[at + 1];
    if (!compare || typeof bound !== 'number') {
      throw new Error(`A numeric condition alternates comparisons and numbers: ${JSON.stringify(terms)}`);
    }
    bounds.push((value) => compare(value, bound));
  }
  return (leaf) => typeof leaf === 'number' && bounds.every((holds) => holds(leaf));
}

function anyElement(test: LeafTest): LeafTest {
  return (leaf) => (Array.isArray(leaf) ? leaf.some(test) : test(leaf));
}

function asList(operator: string, operand: unknown): readonly unknown[] {
  if (!Array.isArray(operand)) throw new Error(`${operator} takes a list: ${JSON.stringify(operand)}`);
  return operand;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
