import type { IDataObject } from 'n8n-workflow';

import { without } from '../../common/defined';

/**
 * The fields of an input item that may stand in the output. By an `error` n8n knows an item that has
 * failed: one that an earlier node has left there would have it run this node again, and send again.
 */
export const inputFields = (json: IDataObject = {}): IDataObject => without(json, 'error');
