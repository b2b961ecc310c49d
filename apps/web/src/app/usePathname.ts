import { useLocation } from 'wouter';

export const usePathname = (): string => useLocation()[0];
