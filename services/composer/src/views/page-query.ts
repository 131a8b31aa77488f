/** A page's place in a list, as the services take it: `?limit=20&cursor=…`. */
export function pageQuery({
  limit,
  cursor,
}: {
  readonly limit: number;
  readonly cursor?: string | undefined;
}): string {
  return `?${new URLSearchParams({ limit: String(limit), ...(cursor !== undefined && { cursor }) })}`;
}
