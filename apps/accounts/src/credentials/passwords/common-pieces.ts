/**
 * What the lists of leaked passwords are full of, in English, pinyin and keyboard habits: most leaked passwords of 15
 * characters and more are two or three of these. Runs of digits and of keys are found by themselves.
 */
export const commonPieces: readonly string[] = `
password passwort passw0rd passwd pass word contrasena motdepasse senha parola heslo wachtwoord
welcome letmein admin administrator root login access secret changeme default guest user test testing tester temp
master superman batman spiderman ironman hunter ranger dragon monkey tiger lion eagle falcon shadow phoenix
football baseball basketball soccer hockey tennis golf liverpool chelsea arsenal barcelona realmadrid juventus
iloveyou ilove love lover loveyou loveme forever always never mylove sweetheart darling honey baby babygirl angel
princess prince queen king flower sunshine rainbow butterfly summer winter spring autumn monday friday sunday
january february march april june july august september october november december
michael michelle jennifer jessica ashley nicole daniel david robert thomas matthew andrew anthony joshua charlie
jordan george william maggie thunder cookie chocolate cheese pepper ginger banana orange apple peanut
computer internet google facebook twitter instagram linkedin microsoft windows samsung iphone android samsung pokemon
starwars startrek matrix hello helloworld world whatever freedom trustno trustnoone nothing something everything
mustang ferrari porsche mercedes harley yamaha corvette
company office business manager support service server system network database
hongkong shanghai beijing taiwan singapore london paris newyork america
woaini woaiwojia woshishei aini baobao zhongguo wang zhang dearbook qwert qwer asdf zxcv qwerty asdfgh zxcvbn qazwsx
correcthorsebatterystaple thequickbrownfox thequickbrownfoxjumps maythe4thbewithyou tobeornottobe
film movie cinema market festival screening producer buyer exhibitor organiser operator demo
`
  .trim()
  .split(/\s+/);
