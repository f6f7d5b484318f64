import type { FieldNotes } from '../provider';

/** What the editor says of Messangi in the descriptions of fields. */
export const fieldNotes: FieldNotes = {
	correlationId: 'Messangi takes letters and digits only.',
	file: 'Messangi takes 5 MB, of documents PDF.',
	filename: 'At Messangi it ends in .pdf.',
	headerFile: 'Messangi takes 5 MB of all.',
	reportUrl: 'Messangi takes several, separated by commas.',
};
