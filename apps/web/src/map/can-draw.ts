let known: boolean | undefined;

/** Whether this device can draw maps: asked before anything of the map is downloaded. */
export function canDrawMaps(): boolean {
  if (known === undefined) {
    const context = document.createElement('canvas').getContext('webgl2');
    known = context !== null;
    // A page may hold only a few of them.
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  }
  return known;
}
