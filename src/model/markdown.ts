/** How Markdown is read, by the extractor and the renderer alike: CommonMark, GFM, YAML header, `$$` mathematics. */
export const MARKDOWN_FEATURES = {
  gfm: true,
  frontmatter: true,
  wikilinks: true,
  math: { singleDollarTextMath: false },
}
