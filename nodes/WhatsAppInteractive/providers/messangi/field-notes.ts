import type { FieldNotes } from '../provider';

/** What the editor says of Messangi in the descriptions of fields. */
export const fieldNotes: FieldNotes = {
	correlationId: 'Letters and digits only.',
	filename: 'It ends in .pdf.',
	reportUrl: 'Several are separated by commas.',
};
