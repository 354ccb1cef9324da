/**
 * Whether a newer version of the app waits on this device. It takes over only when the person says so.
 */
export class Version {
  #waiting = $state.raw<ServiceWorker | null>(null);

  get newer(): boolean {
    return this.#waiting !== null;
  }

  /** Hands the app to the service worker that keeps it for use without a connection. */
  async start(): Promise<void> {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    try {
      const registration = await navigator.serviceWorker.register('/sw.js');
      this.#follow(registration);
    } catch (cause) {
      console.warn('the app cannot be kept for use without a connection', cause);
    }
  }

  /** Lets the newer version take over and starts it. */
  apply(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    this.#waiting?.postMessage({ type: 'SKIP_WAITING' });
  }

  #follow(registration: ServiceWorkerRegistration): void {
    const notice = (worker: ServiceWorker | null) => {
      if (worker?.state === 'installed' && navigator.serviceWorker.controller) this.#waiting = worker;
    };
    notice(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => notice(worker));
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && navigator.onLine) {
        registration.update().catch(() => undefined);
      }
    });
  }
}
