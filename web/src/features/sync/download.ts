/** Hands a file to the person, by the browser's own way of saving. */
import { CoreError } from '../../core/api';
import type { App } from '../../state/app';

export async function download(make: () => Promise<Blob>, name: string, app: App): Promise<void> {
  const { t } = app.language;
  try {
    const address = URL.createObjectURL(await make());
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    app.toasts.say(t('file-saved', { name }));
  } catch (cause) {
    const code = cause instanceof CoreError ? cause.code : 'internal';
    app.toasts.warn(t(`error-${code}`), t(`error-${code}-next`));
  }
}
