import { answered, api } from '../../api/client.ts';

/** Whether this browser takes pushes, might, never will here, or was told not to. */
export type PushState = 'on' | 'off' | 'denied' | 'none';

/** What this browser says of pushes now. */
export async function pushState(): Promise<PushState> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window)) return 'none';
  if (Notification.permission === 'denied') return 'denied';
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) return 'none';
  return (await registration.pushManager.getSubscription()) ? 'on' : 'off';
}

/** Subscribes this browser; asks the person first, so call it from their click. */
export async function subscribeToPushes(): Promise<PushState> {
  const [registration, { publicKey }] = await Promise.all([
    navigator.serviceWorker.ready,
    answered((await api()).GET('/v1/notifications/push-key')),
  ]);
  if ((await Notification.requestPermission()) !== 'granted') return pushState();
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  const body = {
    endpoint: endpoint ?? '',
    keys: { p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '' },
  };
  try {
    await answered((await api()).POST('/v1/notifications/push-subscriptions', { body }));
  } catch (error) {
    await subscription.unsubscribe();
    throw error;
  }
  return 'on';
}

/** Ends the pushes to this browser. */
export async function endPushes(): Promise<PushState> {
  const registration = await navigator.serviceWorker.ready;
  const subscription = await registration.pushManager.getSubscription();
  if (subscription) {
    const body = { endpoint: subscription.endpoint };
    await answered((await api()).DELETE('/v1/notifications/push-subscriptions', { body }));
    await subscription.unsubscribe();
  }
  return 'off';
}
