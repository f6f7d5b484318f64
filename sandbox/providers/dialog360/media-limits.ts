import { SlidingWindow } from '../../faults/sliding-window';
import type { SettingsBook } from '../../settings';

/** Uploads a second and number (360dialog, upload, retrieve or delete media). */
const UPLOADS = 25;

/** So many errors within an hour block the call for half an hour. */
const ERRORS = 20;
const WITHIN_MINUTES = 60;
const BLOCKED_MINUTES = 30;

/** 360dialog's own limits on calls about media, kept if the limits are. */
export class MediaLimits {
	private uploads = new SlidingWindow(UPLOADS);
	private errors: number[] = [];
	private blockedAt: number | undefined;

	constructor(private readonly settings: SettingsBook) {}

	/** Whether one more upload is within the limit. */
	admitsUpload(): boolean {
		const { limits, minute } = this.settings.now;
		return !limits || this.uploads.admits(Date.now(), minute / 60);
	}

	/** Counts a question for a file that is not there. */
	countError(): void {
		const now = Date.now();
		const since = now - WITHIN_MINUTES * this.settings.now.minute;
		this.errors = [...this.errors.filter((at) => at > since), now];
		if (this.errors.length >= ERRORS) this.blockedAt = now;
	}

	/** Whether there were so many errors that no file is told of for a while. */
	isBlocked(): boolean {
		const { limits, minute } = this.settings.now;
		if (!limits || this.blockedAt === undefined) return false;
		return Date.now() - this.blockedAt < BLOCKED_MINUTES * minute;
	}

	/** Forgets all. */
	clear(): void {
		this.uploads = new SlidingWindow(UPLOADS);
		this.errors = [];
		this.blockedAt = undefined;
	}
}
