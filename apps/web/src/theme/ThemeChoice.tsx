import type { StringKey } from '../i18n/keys.js';
import { useT } from '../i18n/useT.js';
import { Choice } from '../ui/Choice.js';
import { type Theme, chooseTheme, themes, useTheme } from './theme.js';

const names: Record<Theme, StringKey> = {
  system: 'common:themeSystem',
  light: 'common:themeLight',
  dark: 'common:themeDark',
};

export function ThemeChoice() {
  const t = useT();
  const theme = useTheme();
  const options = themes.map((value) => ({ value, label: t(names[value]) }));
  return <Choice label={t('common:theme')} value={theme} options={options} onChoose={chooseTheme} />;
}
