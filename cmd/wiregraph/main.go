// Command wiregraph reads news articles and builds a sourced graph of them.
package main

func main() {}
