/** The languages that episodes are full of; a chunk of its own. */
import highlighter from 'highlight.js/lib/common'

export default highlighter
