// CFPCheck
