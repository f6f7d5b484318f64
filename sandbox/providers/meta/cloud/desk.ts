import { SlidingWindow } from '../../../faults/sliding-window';
import type { Answer, SandboxRequest } from '../../../http/message';
import { stringAt } from '../../../json';
import type { ProviderName } from '../../../provider-names';
import type { SettingsBook } from '../../../settings';
import type { Violation } from '../../../validation/check';
import type { Handled } from '../../provider';
import { checkJson, refuse } from '../../refuse';
import type { MetaAccount } from '../meta-account';
import { signalsOf } from '../read-receipt';
import { listPage } from './lists';
import { uploadCloudMedia } from './media';
import { checkCloudMessage, checkCloudReceipt } from './message';
import type { CloudNumber, Tell } from './number';
import { PairRate } from './pair-rate';
import { acceptCloudMessage, done, isReceipt } from './sending';

/** Messages a second from a number that was not upgraded (Cloud API, throughput). */
const THROUGHPUT = 80;

/** How whoever gives access to Meta's cloud says what is wrong. */
interface CloudErrors {
	parameter(violations: readonly Violation[]): Answer;
	/** Too many messages to one customer. */
	pair(): Answer;
	/** Too many messages from the number. */
	throughput(): Answer;
}

/** A number on Meta's cloud, by whichever way it is reached. */
interface CloudPlace {
	readonly provider: ProviderName;
	readonly number: CloudNumber;
	readonly meta: MetaAccount;
	readonly tell: Tell;
	readonly errors: CloudErrors;
}

/** What is the same wherever Meta's cloud is reached: sending, uploads, lists. */
export class CloudDesk {
	private readonly pairs = new PairRate();
	private throughput = new SlidingWindow(THROUGHPUT);

	constructor(
		private readonly place: CloudPlace,
		private readonly settings: SettingsBook,
	) {}

	/** `POST …/messages`: a message, or what is done to one that was received. */
	send(request: SandboxRequest): Handled {
		const { errors } = this.place;
		const refused = (violations: readonly Violation[]) =>
			refuse(errors.parameter(violations), violations);
		if (isReceipt(request.body)) {
			const checked = checkJson(request, checkCloudReceipt);
			return checked.ok
				? { answer: done(), signals: signalsOf(request.body) }
				: refused(checked.violations);
		}
		const checked = checkJson(request, checkCloudMessage);
		if (!checked.ok) return refused(checked.violations);
		const limit = this.limitHit(stringAt(request.body, 'to') ?? checked.value.recipient ?? '');
		return limit === undefined
			? acceptCloudMessage(checked.value, request.body ?? null, this.place)
			: { answer: limit };
	}

	/** `POST …/media`. */
	upload(request: SandboxRequest): Handled {
		const uploaded = uploadCloudMedia(request, this.place.meta);
		if ('answer' in uploaded) return uploaded;
		const { violations } = uploaded;
		return refuse(this.place.errors.parameter(violations), violations);
	}

	/** A page of a list. */
	list(entries: readonly object[], query: SandboxRequest['query']): Handled {
		const page = listPage(entries, query);
		if (page !== undefined) return { answer: page };
		const violations = [
			{ path: 'limit', message: 'must be from 1 to 100, with a cursor of this list' },
		];
		return refuse(this.place.errors.parameter(violations), violations);
	}

	/** Forgets what was sent. */
	clear(): void {
		this.pairs.clear();
		this.throughput = new SlidingWindow(THROUGHPUT);
	}

	/** The limit that a message to a customer is beyond, if the limits are kept. */
	private limitHit(customer: string): Answer | undefined {
		const { limits, minute } = this.settings.now;
		const now = Date.now();
		if (!limits) return undefined;
		if (!this.throughput.admits(now, minute / 60)) return this.place.errors.throughput();
		return this.pairs.admits(customer, now, minute) ? undefined : this.place.errors.pair();
	}
}
