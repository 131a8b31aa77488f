import { Stack } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct, IConstruct } from 'constructs';

import { type Names, names, ssmPath } from './names.ts';
import { environmentOf, type StageProps } from './stage.ts';

/**
 * One of a service's stacks. The building blocks of this package take such a stack as their scope and name
 * what they make after its service and stage.
 *
 * @example
 * export class RequestsStack extends ServiceStack {
 *   constructor(scope: Construct, props: StageProps) {
 *     super(scope, 'requests', props);
 *   }
 * }
 */
export abstract class ServiceStack extends Stack {
  readonly stage: string;
  readonly service: string;
  readonly bundles: string;
  readonly names: Names;

  /** @param part names the stack beside the service's main one: `data` */
  constructor(scope: Construct, service: string, props: StageProps, part?: 'data') {
    const id = part ? `${service}-${part}` : service;
    super(scope, id, { stackName: `nwassik-${props.stage}-${id}`, env: environmentOf(props.stage) });
    this.stage = props.stage;
    this.service = service;
    this.bundles = props.bundles;
    this.names = names(props.stage, service);
  }

  /** The service's stack around a construct. */
  static override of(construct: IConstruct): ServiceStack {
    const stack = Stack.of(construct);
    if (!(stack instanceof ServiceStack)) throw new Error(`${construct.node.path} is not in a ServiceStack`);
    return stack;
  }

  /** Publishes a value under `/nwassik/<stage>/<service>/<thing>` for the stacks that need it. */
  publishParameter(thing: string, value: string): void {
    new StringParameter(this, `parameter-${thing}`, {
      parameterName: ssmPath(this.stage, this.service, thing),
      stringValue: value,
    });
  }

  /** A value that another stack published, read by CloudFormation when this stack is deployed. */
  readParameter(service: string, thing: string): string {
    return StringParameter.valueForStringParameter(this, ssmPath(this.stage, service, thing));
  }
}
