/** The lists of one's own things; which one is shown stands in the address. */
export const TABS = ['requests', 'offers', 'deals', 'kept'] as const;
export type Tab = (typeof TABS)[number];

/** The list an address asks for; none for the first that has something. */
export function readTab({ tab }: Record<string, unknown>): { readonly tab?: Tab } {
  const asked = TABS.find((one) => one === tab);
  return asked ? { tab: asked } : {};
}
