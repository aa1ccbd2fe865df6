module wiregraph

go 1.26
