/** Something that keeps the product from starting and that whoever starts it can mend: told in one line. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}
