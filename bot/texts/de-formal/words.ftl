confirm-withdraw-text = Die Idee verschwindet aus den Listen, und niemand entscheidet mehr darüber. Sie können sie jederzeit neu einreichen.
