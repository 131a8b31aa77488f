import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { attributionsOf, spoken, styleAddress } from './style-from-url.ts';

const STYLE: StyleSpecification = {
  version: 8,
  sources: {
    base: { type: 'vector', tiles: [], attribution: '<a href="https://example.com">© Example</a>' },
    again: { type: 'vector', tiles: [], attribution: '© Example' },
    plain: { type: 'vector', tiles: [] },
  },
  layers: [
    {
      id: 'towns',
      type: 'symbol',
      source: 'base',
      layout: { 'text-field': ['coalesce', ['get', 'name:en'], ['get', 'name']], 'text-size': 12 },
    },
    { id: 'land', type: 'fill', source: 'base', paint: { 'fill-color': '#fff' } },
  ],
};

describe('a style from elsewhere', () => {
  it('names places in the reader’s language, and falls back on their own', () => {
    const [towns] = spoken(STYLE, 'ar').layers;
    expect(towns).toMatchObject({
      layout: { 'text-field': ['coalesce', ['get', 'name:ar'], ['get', 'name']], 'text-size': 12 },
    });
  });

  it('keeps what is no text as it is', () => {
    expect(spoken(STYLE, 'fr').layers[1]).toBe(STYLE.layers[1]);
  });

  it('is asked for in the page’s colour scheme', () => {
    const address = 'https://maps.example.com/style?color-scheme={scheme}';
    expect(styleAddress(address, true)).toBe('https://maps.example.com/style?color-scheme=Dark');
    expect(styleAddress(address, false)).toBe('https://maps.example.com/style?color-scheme=Light');
    expect(styleAddress('/style.json', true)).toBe('/style.json');
  });

  it('says whom it is owed to, once, as plain text', () => {
    expect(attributionsOf(STYLE)).toEqual(['© Example']);
  });
});
