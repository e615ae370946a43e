import { describe, expect, it } from 'vitest';
import { areOfOneForm, isTemplateFile } from '../../../../src/core/topics/between/note-form';
import { noteOf } from '../build-input';

describe('templates', () => {
  it('are known by their name or folder', () => {
    const isTemplate = (path: string): boolean => isTemplateFile(noteOf({ path }));
    expect(['Templates/Daily.md', 'x/template/a.md', 'Book template.md', '模板/读书.md', '读书模板.md'].filter((path) => !isTemplate(path))).toEqual([]);
    expect(['Contemplates.md', 'Template matching/How.md', 'Vision/Edges.md'].filter(isTemplate)).toEqual([]);
  });

  it('show in the headings that two notes share', () => {
    const withHeadings = (path: string, ...headings: string[]) => noteOf({ path, headings });
    const book = withHeadings('A.md', 'A', 'Author', 'Notes', 'Quotes');
    expect(areOfOneForm(book, withHeadings('B.md', 'B', 'author', 'Notes', 'Quotes'))).toBe(true);
    expect(areOfOneForm(book, withHeadings('C.md', 'Notes', 'Methods', 'Results'))).toBe(false);
    expect(areOfOneForm(withHeadings('D.md', 'Notes'), withHeadings('E.md', 'Notes'))).toBe(false);
    expect(areOfOneForm(book, withHeadings('F.md', 'Author', 'Notes', 'c', 'd', 'e', 'f', 'g'))).toBe(false);
  });
});
