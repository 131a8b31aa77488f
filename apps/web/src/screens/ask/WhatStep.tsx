import { CATEGORIES } from '../../market/lists.ts';
import type { Category, Workflow } from '../../market/types.ts';
import { T, useLanguage } from '../../i18n/T.tsx';
import type { Album } from '../../photos/album.ts';
import { PhotoField } from '../../photos/PhotoField.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { SelectField, TextArea, TextField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { caretDown } from '../../ui/icons.ts';
import { MoneyField } from '../../ui/MoneyField.tsx';
import type { StepProps } from './step.ts';

const WORKFLOWS: readonly Workflow[] = ['pickup_delivery', 'simple_delivery', 'service'];

/** What is asked for. `fixed`: posted already, so the way it is done stays. */
export function WhatStep({
  draft,
  change,
  problem,
  name,
  album,
  fixed = false,
}: StepProps & {
  /** The name of the photos' album. */
  readonly name: string;
  readonly fixed?: boolean;
  readonly album: Album;
}) {
  const { t } = useLanguage();
  const optional = <T id="optional" />;
  return (
    <>
      {!fixed && (
        <h1 className="text-heading font-semibold text-balance md:text-title">
          <T id="ask.what" />
        </h1>
      )}
      <TextField
        label={<T id="ask.name" />}
        hint={<T id="ask.name.hint" />}
        problem={problem('title')}
        value={draft.title}
        maxLength={200}
        onChange={({ target }) => change({ title: target.value })}
      />
      <PhotoField name={name} album={album} aside={optional} />
      {!fixed && (
        <fieldset className="flex flex-col gap-2.5">
          <legend className="sr-only">{t('browse.workflow')}</legend>
          {WORKFLOWS.map((workflow) => (
            <Choice
              key={workflow}
              name="workflow"
              value={workflow}
              chosen={draft.workflow === workflow}
              title={<T id={`ask.workflow.${workflow}`} />}
              text={<T id={`ask.workflow.${workflow}.text`} />}
              onChoose={() => change({ workflow })}
            />
          ))}
        </fieldset>
      )}
      <SelectField
        label={<T id="ask.category" />}
        problem={problem('category')}
        value={draft.category}
        onChange={({ target }) => change({ category: target.value as Category | '' })}
      >
        <option value="" disabled>
          {t('ask.category.choose')}
        </option>
        {CATEGORIES.map((category) => (
          <option key={category} value={category}>
            {t(`category.${category}`)}
          </option>
        ))}
      </SelectField>
      <MoneyField
        label={<T id="ask.reward" />}
        aside={optional}
        hint={<T id="ask.reward.hint" />}
        typed={draft.reward}
        onChange={(reward) => change({ reward })}
      />
      <TextArea
        label={<T id="ask.description" />}
        aside={optional}
        hint={<T id="ask.description.hint" />}
        problem={problem('description')}
        value={draft.description}
        onChange={({ target }) => change({ description: target.value })}
      />
      <TextField
        label={<T id="ask.link" />}
        aside={optional}
        problem={problem('link')}
        type="url"
        inputMode="url"
        dir="ltr"
        className="rtl:text-right"
        placeholder="https://"
        value={draft.link}
        onChange={({ target }) => change({ link: target.value })}
      />
      <details className="group rounded-card border border-line bg-surface open:pb-5">
        <summary className="flex min-h-13 list-none items-center justify-between gap-3 px-4 font-medium [&::-webkit-details-marker]:hidden">
          <T id="ask.more" />
          <Icon of={caretDown} className="size-5 transition-transform duration-200 group-open:rotate-180" />
        </summary>
        <div className="flex flex-col gap-5 px-4 pt-2">
          <MoneyField
            label={<T id="ask.itemPrice" />}
            aside={optional}
            typed={draft.itemPrice}
            onChange={(itemPrice) => change({ itemPrice })}
          />
          <MoneyField
            label={<T id="ask.localPrice" />}
            aside={optional}
            typed={draft.localPrice}
            onChange={(localPrice) => change({ localPrice })}
          />
          <label className="flex min-h-11 items-center gap-3 font-medium">
            <input
              type="checkbox"
              className="size-5.5 accent-accent"
              checked={draft.fragile}
              onChange={({ target }) => change({ fragile: target.checked })}
            />
            <T id="ask.fragile" />
          </label>
        </div>
      </details>
    </>
  );
}
