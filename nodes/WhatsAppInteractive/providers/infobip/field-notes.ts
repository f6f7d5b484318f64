import type { FieldNotes } from '../provider';

/** What the editor says of Infobip in the descriptions of fields. */
export const fieldNotes: FieldNotes = {
	applicationId: 'Applications are set up in CPaaS X.',
	entityId: 'Entities are set up in CPaaS X.',
};
