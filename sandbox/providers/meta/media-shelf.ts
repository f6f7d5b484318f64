import { seededMedia } from '../infobip/look-ups/media-files';

/** A file that the business uploaded or a customer sent. */
export interface StoredMedia {
	readonly type: string;
	readonly body: Buffer;
}

/** The first media ID; Meta's are numbers in a text. */
const FIRST_ID = 1_050_000_000_000_000;

/** The files that an account uploaded and those that customers sent, by their IDs. */
export class MediaShelf {
	private files = new Map<string, StoredMedia>(seededMedia());
	private count = 0;

	/** Keeps a file; gives back its ID. */
	add(file: StoredMedia): string {
		this.count += 1;
		const id = String(FIRST_ID + this.count);
		this.files.set(id, file);
		return id;
	}

	/** The file of an ID. */
	find(id: string): StoredMedia | undefined {
		return this.files.get(id);
	}

	/** Forgets what was uploaded. */
	reset(): void {
		this.files = new Map(seededMedia());
	}
}
