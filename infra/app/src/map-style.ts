import type { IConstruct } from 'constructs';

/**
 * The context value `mapStyleUrl`: where the web app's maps take their style from, such as Amazon Location's style
 * descriptor with the stage's key; `{scheme}` in it stands for `Light` or `Dark`. Without one the app draws its own.
 */
export function mapStyleUrl(scope: IConstruct): string | undefined {
  return scope.node.tryGetContext('mapStyleUrl');
}

/** What pages must be let call for such a map: style, tiles, letters and pictures come from one origin. */
export function mapOrigins(scope: IConstruct): readonly string[] {
  const url = mapStyleUrl(scope);
  return url ? [new URL(url).origin] : [];
}
