import { T } from '../i18n/T.tsx';
import { Icon } from '../ui/Icon.tsx';
import { eye } from '../ui/icons.ts';

/** What the public learns of a place: its town and an area of about five kilometres, drawn as such and not as a map. */
export function AreaPreview({ town, own = false }: { readonly town: string; readonly own?: boolean }) {
  return (
    <figure className="overflow-hidden rounded-card border border-line bg-surface">
      <div className="relative grid h-44 place-items-center overflow-hidden bg-land">
        <span className="absolute start-3 top-3 flex items-center gap-2 rounded-full bg-surface px-3.5 py-1.5 text-small font-medium">
          <Icon of={eye} className="size-4.5" />
          <T id="ask.public" />
        </span>
        <span className="mt-6 grid size-24 animate-enter place-items-center rounded-control border-3 border-dotted border-accent bg-tint">
          <span className="flex flex-col items-center gap-1.5">
            <span className="size-3.5 rounded-full border-3 border-ink-2 bg-surface" />
            <span className="max-w-32 text-center text-small font-semibold text-on-tint">
              <bdi>{town}</bdi>
            </span>
          </span>
        </span>
      </div>
      <figcaption className="p-4">
        <p className="font-semibold">
          <T id="ask.area" values={{ town }} />
        </p>
        <p className="mt-1 text-small text-ink-2">
          <T id={own ? 'ask.area.text' : 'request.area.text'} />
        </p>
      </figcaption>
    </figure>
  );
}
