import { NO_VALUE, evaluate, evaluateCondition } from './evaluate.ts';
import type { Scope } from './evaluate.ts';
import { physicalAttribute, physicalId } from './physical.ts';
import type { Machine, Named, Place } from './physical.ts';
import { requireKnownType } from './resource-types.ts';
import type { StackTemplate, TemplateResource } from './template.ts';

/** A resource of a stack; its expressions are evaluated when they are read. */
export interface Resource {
  readonly type: string;
  readonly stackName: string;
  readonly logicalId: string;
  /** What `Ref` answers for it. */
  readonly id: string;
  /** What `Fn::GetAtt` answers for it. */
  attribute(name: string): string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The resources of all stacks. */
export interface Stacks {
  ofType(...types: string[]): Resource[];
}

/** A template that refers to something no stack has. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

const SSM_PARAMETER = 'AWS::SSM::Parameter';
const SSM_VALUE = 'AWS::SSM::Parameter::Value<String>';

/**
 * Brings the resources of synthesized stacks together: references inside a stack are followed as CloudFormation
 * follows them, and those across stacks through SSM parameters and outputs, whatever the order of the stacks.
 * Reading a resource throws a TemplateError or an ExpressionError when its template can't be followed.
 *
 * @throws UnknownResourceTypeError when a template has a resource of a type the runner doesn't know.
 */
export function openStacks(templates: readonly StackTemplate[], machine: Machine): Stacks {
  const opened = templates.map((stack) => openStack(stack, machine, { ssmParameter, stackOutput }));
  const resources = opened.flatMap((stack) => stack.resources);
  const beingRead = new Set<string>();

  function ssmParameter(name: string, askedBy: string): string {
    const parameter = resources.find(({ type, id }) => type === SSM_PARAMETER && id === name);
    if (!parameter) throw new TemplateError(`${askedBy} reads the SSM parameter ${name}, which no stack has`);
    if (beingRead.has(name)) throw new TemplateError(`The SSM parameter ${name} depends on itself`);
    beingRead.add(name);
    try {
      return parameter.attribute('Value');
    } finally {
      beingRead.delete(name);
    }
  }

  function stackOutput(stackName: string, outputName: string, askedBy: string): unknown {
    const stack = opened.find((one) => one.stackName === stackName);
    const value = stack?.output(outputName);
    if (value !== undefined) return value;
    throw new TemplateError(`${askedBy} reads the output ${outputName} of ${stackName}, which isn't there`);
  }

  return { ofType: (...types) => resources.filter(({ type }) => types.includes(type)) };
}

/** What a stack reads of others; throws a TemplateError where it isn't there. */
interface OtherStacks {
  ssmParameter(name: string, askedBy: string): string;
  stackOutput(stackName: string, outputName: string, askedBy: string): unknown;
}

interface OpenedStack {
  readonly stackName: string;
  readonly resources: readonly Resource[];
  /** The value of an output; undefined where it has none of that name. */
  output(name: string): unknown;
}

function openStack(
  { stackName, region, accountId, template }: StackTemplate,
  machine: Machine,
  { ssmParameter, stackOutput }: OtherStacks,
): OpenedStack {
  const place: Place = { ...machine, region, accountId };
  const pseudoParameters: Readonly<Record<string, unknown>> = {
    'AWS::AccountId': accountId,
    'AWS::NoValue': NO_VALUE,
    'AWS::NotificationARNs': [],
    'AWS::Partition': 'aws',
    'AWS::Region': region,
    'AWS::StackId': `arn:aws:cloudformation:${region}:${accountId}:stack/${stackName}/local`,
    'AWS::StackName': stackName,
    'AWS::URLSuffix': 'amazonaws.com',
  };
  const require = <T>(value: T | undefined, what: string): T => {
    if (value === undefined) throw new TemplateError(`${stackName} refers to ${what}, which it doesn't have`);
    return value;
  };

  const scope: Scope = {
    ref(name) {
      if (name in pseudoParameters) return pseudoParameters[name];
      const parameter = template.Parameters[name];
      if (!parameter) return physicalId(named(name), place);
      const value = require(parameter.Default, `a value for its parameter ${name}`);
      return parameter.Type === SSM_VALUE ? ssmParameter(String(value), stackName) : value;
    },
    attribute(logicalId, attribute) {
      const value = physicalAttribute(named(logicalId), attribute, place);
      return require(value, `the attribute ${attribute} of ${logicalId}`);
    },
    condition: (name) =>
      evaluateCondition(require(template.Conditions[name], `the condition ${name}`), scope),
    mapping: (map, first, second) =>
      require(template.Mappings[map]?.[first]?.[second], `the mapping ${map}.${first}.${second}`),
    stackOutput: (otherStack, outputName) => stackOutput(otherStack, outputName, stackName),
    dynamicReference(service, reference) {
      const [name = ''] = reference.split(':');
      if (service === 'ssm') return ssmParameter(name, stackName);
      throw new TemplateError(
        `${stackName} resolves ${service}:${reference}; the local runner resolves ssm only`,
      );
    },
  };

  function named(logicalId: string): Named {
    const resource = require(template.Resources[logicalId], logicalId);
    return {
      type: resource.Type,
      stackName,
      logicalId,
      property: (name) => evaluate(resource.Properties[name], scope),
    };
  }

  function opened([logicalId, resource]: [string, TemplateResource]): Resource {
    requireKnownType(resource.Type, logicalId, stackName);
    return {
      type: resource.Type,
      stackName,
      logicalId,
      get id() {
        return physicalId(named(logicalId), place);
      },
      attribute: (name) => String(scope.attribute(logicalId, name)),
      get properties() {
        const evaluated = evaluate(resource.Properties, scope);
        return withLocalUrls(evaluated, place) as Record<string, unknown>;
      },
    };
  }

  return {
    stackName,
    resources: Object.entries(template.Resources)
      .filter(([, { Condition }]) => Condition === undefined || scope.condition(Condition))
      .map(opened),
    output: (name) => evaluate(template.Outputs[name]?.Value, scope),
  };
}

/**
 * Templates make URLs of API ids and domain names, as `https://<id>.execute-api.<region>.amazonaws.com`; here
 * all of them lead to this machine's one origin, which has no TLS.
 */
function withLocalUrls(value: unknown, place: Place): unknown {
  const { host } = new URL(place.origin);
  const remote = new RegExp(
    `(https|wss)://(?:[a-z0-9]+\\.execute-api\\.${place.region}\\.amazonaws\\.com|${host.replaceAll('.', '\\.')})`,
    'g',
  );
  const localize = (part: unknown): unknown => {
    if (typeof part === 'string') {
      return part.replace(remote, (_, scheme: string) =>
        scheme === 'https' ? place.origin : place.origin.replace(/^http/, 'ws'),
      );
    }
    if (Array.isArray(part)) return part.map(localize);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, member]) => [key, localize(member)]));
  };
  return localize(value);
}
