/** How many open requests one person may have (domain.md, Requests). */
export const MAX_OPEN_REQUESTS = 20;
