export function MakeOffer() {
  return null;
}
