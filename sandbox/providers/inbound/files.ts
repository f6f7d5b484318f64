import { type Answer, bytes, type SandboxRequest, undocumented } from '../../http/message';
import { findRoute } from '../../http/routes';
import { seededMedia } from '../infobip/look-ups/media-files';

/**
 * A file that a customer sent, with providers whose address for it needs no key; undefined for any
 * other request. `path` has `:mediaId` in it.
 */
export function inboundFile(request: SandboxRequest, path: string): Answer | undefined {
	const route = { method: 'GET', path, handle: () => undefined };
	const found = findRoute([route], request);
	if (found === undefined) return undefined;
	const { mediaId = '' } = found.params;
	const file = new Map(seededMedia()).get(mediaId);
	if (file === undefined) return undocumented(404, `There is no file ${mediaId}`);
	return bytes(200, file.body, file.type);
}
