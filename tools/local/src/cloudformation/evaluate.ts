/** What a template's expressions refer to. */
export interface Scope {
  /** The value of a parameter, a pseudo parameter, or a resource's physical id. */
  ref(name: string): unknown;
  /** An attribute of a resource. */
  attribute(logicalId: string, attribute: string): unknown;
  condition(name: string): boolean;
  /** An entry of the template's `Mappings`. */
  mapping(map: string, first: string, second: string): unknown;
  /** An output of a stack, which may be in another region. */
  stackOutput(stackName: string, outputName: string): unknown;
  /** The value of `{{resolve:<service>:<reference>}}`. */
  dynamicReference(service: string, reference: string): string;
}

/** What stands for `AWS::NoValue`: the member or element that has it is left out. */
export const NO_VALUE = Symbol('AWS::NoValue');

/** An expression that CloudFormation would refuse, or that the runner does not evaluate. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
}

/**
 * The value of a template's expression: its intrinsic functions and dynamic references evaluated, at any depth.
 *
 * @throws ExpressionError naming what can't be evaluated.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export function evaluate(expression: unknown, scope: Scope): unknown {
  if (typeof expression === 'string') return resolveReferences(expression, scope);
  if (Array.isArray(expression)) {
    return expression.map((element) => evaluate(element, scope)).filter((element) => element !== NO_VALUE);
  }
  if (typeof expression !== 'object' || expression === null) return expression;
  const members = Object.entries(expression);
  const [name, argument] = members[0] ?? [];
  if (members.length === 1 && name !== undefined && (name === 'Ref' || name.startsWith('Fn::'))) {
    return call(name, argument, scope);
  }
  return Object.fromEntries(
    members
      .map(([key, value]) => [key, evaluate(value, scope)] as const)
      .filter(([, value]) => value !== NO_VALUE),
  );
}

/** The truth of an expression of a template's `Conditions`. */
export function evaluateCondition(expression: unknown, scope: Scope): boolean {
  const [name, argument] = Object.entries(asObject(expression, 'A condition'))[0] ?? [];
  const each = () => asArray(argument, String(name)).map((part) => evaluateCondition(part, scope));
  switch (name) {
    case 'Fn::Equals': {
      const [left, right] = asArray(argument, name).map((side) => evaluate(side, scope));
      return String(left) === String(right);
    }
    case 'Fn::And':
      return each().every(Boolean);
    case 'Fn::Or':
      return each().some(Boolean);
    case 'Fn::Not':
      return !each()[0];
    case 'Condition':
      return scope.condition(asString(argument, name));
    default:
      throw new ExpressionError(`${name} is not a condition the runner evaluates`);
  }
}

type Intrinsic = (argument: unknown, scope: Scope) => unknown;

const INTRINSICS: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, scope) => scope.ref(asString(argument, 'Ref')),
  'Fn::GetAtt': (argument, scope) => {
    const [logicalId, ...path] =
      typeof argument === 'string' ? argument.split('.') : asArray(argument, 'Fn::GetAtt');
    return scope.attribute(
      asString(logicalId, 'Fn::GetAtt'),
      path.map((part) => asString(evaluate(part, scope), 'Fn::GetAtt')).join('.'),
    );
  },
  'Fn::Sub': (argument, scope) => {
    const [text, variables] = Array.isArray(argument) ? argument : [argument, {}];
    return substitute(asString(text, 'Fn::Sub'), asObject(variables, 'Fn::Sub'), scope);
  },
  'Fn::Join': (argument, scope) => {
    const [delimiter, list] = asArray(argument, 'Fn::Join');
    return asArray(evaluate(list, scope), 'Fn::Join').map(String).join(asString(delimiter, 'Fn::Join'));
  },
  'Fn::Split': (argument, scope) => {
    const [delimiter, text] = asArray(argument, 'Fn::Split');
    return asString(evaluate(text, scope), 'Fn::Split').split(asString(delimiter, 'Fn::Split'));
  },
  'Fn::Select': (argument, scope) => {
    const [index, list] = asArray(argument, 'Fn::Select').map((part) => evaluate(part, scope));
    const selected: unknown = asArray(list, 'Fn::Select')[Number(index)];
    if (selected === undefined) throw new ExpressionError(`Fn::Select has no element ${String(index)}`);
    return selected;
  },
  'Fn::If': (argument, scope) => {
    const [condition, then, otherwise] = asArray(argument, 'Fn::If');
    return evaluate(scope.condition(asString(condition, 'Fn::If')) ? then : otherwise, scope);
  },
  'Fn::FindInMap': (argument, scope) => {
    const [map, first, second] = asArray(argument, 'Fn::FindInMap').map((part) =>
      asString(evaluate(part, scope), 'Fn::FindInMap'),
    ) as [string, string, string];
    return scope.mapping(map, first, second);
  },
  'Fn::GetStackOutput': (argument, scope) => {
    const { StackName, OutputName } = asObject(evaluate(argument, scope), 'Fn::GetStackOutput');
    return scope.stackOutput(
      asString(StackName, 'Fn::GetStackOutput'),
      asString(OutputName, 'Fn::GetStackOutput'),
    );
  },
  'Fn::Base64': (argument, scope) =>
    Buffer.from(asString(evaluate(argument, scope), 'Fn::Base64')).toString('base64'),
};

function call(name: string, argument: unknown, scope: Scope): unknown {
  const intrinsic = INTRINSICS[name];
  if (!intrinsic) throw new ExpressionError(`${name} is not a function the runner evaluates`);
  const value = intrinsic(argument, scope);
  return typeof value === 'string' ? resolveReferences(value, scope) : value;
}

/** `${Name}` and `${Name.Attribute}` in a text; `${!Name}` stands for `${Name}` itself. */
function substitute(text: string, variables: Record<string, unknown>, scope: Scope): string {
  return text.replaceAll(/\$\{([^}]*)\}/g, (_, written: string) => {
    const name = written.trim();
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    if (name in variables) return String(evaluate(variables[name], scope));
    const [logicalId = '', ...attribute] = name.split('.');
    return String(attribute.length > 0 ? scope.attribute(logicalId, attribute.join('.')) : scope.ref(name));
  });
}

/** Dynamic references in a text, like `{{resolve:ssm:/path/to/parameter}}`. */
function resolveReferences(text: string, scope: Scope): string {
  return text.replaceAll(/\{\{resolve:([a-z-]+):([^}]*)\}\}/g, (_, service: string, reference: string) =>
    scope.dynamicReference(service, reference),
  );
}

function asString(value: unknown, where: string): string {
  if (typeof value === 'string') return value;
  throw new ExpressionError(`${where} wants a text, not ${JSON.stringify(value)}`);
}

function asArray(value: unknown, where: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new ExpressionError(`${where} wants a list, not ${JSON.stringify(value)}`);
}

function asObject(value: unknown, where: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  throw new ExpressionError(`${where} wants an object, not ${JSON.stringify(value)}`);
}
