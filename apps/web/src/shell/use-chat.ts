import { useEffect } from 'react';
import { useUserId } from '../session/session.ts';

/** Keeps chat alive while somebody is signed in, whatever the screen; its code comes after the first view. */
export function useChat(): void {
  const userId = useUserId();
  useEffect(() => {
    if (userId === null) return undefined;
    let stop: (() => void) | undefined;
    let over = false;
    async function start(): Promise<void> {
      const { startChat } = await import('../chat/start.ts');
      if (!over) stop = startChat();
    }
    void start();
    return () => {
      over = true;
      stop?.();
    };
  }, [userId]);
}
