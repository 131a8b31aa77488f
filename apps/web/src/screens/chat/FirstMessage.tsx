export function FirstMessage() {
  return null;
}
