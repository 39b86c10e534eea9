// CFPRendering
