import {
	bytes,
	empty,
	type Answer,
	type SandboxRequest,
	undocumented,
	withHeaders,
} from '../../../http/message';
import type { Route } from '../../../http/routes';
import { checker } from '../../../validation/check';
import { object, webAddress } from '../../../validation/schema';
import type { Handled } from '../../provider';
import { checkJson, refuse } from '../../refuse';
import { classicErrors } from '../answers';
import { INFOBIP_LIMITS } from '../schemas/limits';
import { type MediaFile, seededMedia } from './media-files';

/** Where the copies are, which need no key. */
export const COPIES_PATH = '/cdn/';

const MEDIA_PATH = '/whatsapp/1/senders/:sender/media/:mediaId';

const checkDeletion = checker<{ readonly url: string }>(
	object({ url: webAddress(INFOBIP_LIMITS.mediaUrl) }),
);

/** The files that customers sent (Infobip, download inbound media; delete media). */
export class MediaShelf {
	private files = new Map(seededMedia());

	/** The calls on the files, and the copies of them. */
	routes(): ReadonlyArray<Route<Handled>> {
		const download = (request: SandboxRequest, mediaId: string | undefined): Handled => ({
			answer: this.download(request, mediaId ?? ''),
		});
		return [
			{ method: 'GET', path: MEDIA_PATH, handle: (it, { mediaId }) => download(it, mediaId) },
			// The same answer; of a HEAD, HTTP leaves out the body.
			{ method: 'HEAD', path: MEDIA_PATH, handle: (it, { mediaId }) => download(it, mediaId) },
			{
				method: 'DELETE',
				path: '/whatsapp/1/senders/:sender/media',
				handle: (request) => this.remove(request),
			},
			{
				method: 'GET',
				path: `${COPIES_PATH}:mediaId`,
				handle: (request, { mediaId = '' }) => ({ answer: this.copy(request, mediaId) }),
			},
		];
	}

	/** Goes back to the files of the shop. */
	reset(): void {
		this.files = new Map(seededMedia());
	}

	private download({ headers }: SandboxRequest, mediaId: string): Answer {
		const file = this.files.get(mediaId);
		if (file === undefined) return classicErrors.notFound();
		if (!file.copied) return fileAnswer(file);
		const location = `http://${otherHost(headers.host ?? '')}${COPIES_PATH}${mediaId}`;
		return withHeaders(empty(302), { location });
	}

	/** A copy is a stranger's machine: who sends it the key of the account has made it known. */
	private copy({ headers }: SandboxRequest, mediaId: string): Answer {
		if (headers.authorization !== undefined) {
			return undocumented(400, 'The key of the account was sent to another host');
		}
		const file = this.files.get(mediaId);
		return file === undefined ? undocumented(404, 'There is no such copy') : fileAnswer(file);
	}

	private remove(request: SandboxRequest): Handled {
		const checked = checkJson(request, checkDeletion);
		if (!checked.ok) {
			return refuse(classicErrors.badRequest(checked.violations), checked.violations);
		}
		this.files.delete(checked.value.url.split('/').at(-1) ?? '');
		return { answer: empty(204) };
	}
}

function fileAnswer({ body, type }: MediaFile): Answer {
	return bytes(200, body, type);
}

/** The same machine under its other name, which a client takes for another host. */
function otherHost(host: string): string {
	const port = host.split(':').at(-1) ?? '';
	return host.startsWith('127.0.0.1') ? `localhost:${port}` : `127.0.0.1:${port}`;
}
