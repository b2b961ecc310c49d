import { createContext, useContext } from 'react';

export type DecimalMark = 'POINT' | 'COMMA';

/** How the language of the course writes numbers. */
const CourseMark = createContext<DecimalMark>('POINT');

export const CourseMarkProvider = CourseMark.Provider;
export const useCourseMark = (): DecimalMark => useContext(CourseMark);
