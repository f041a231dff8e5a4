"""Given names that are frequent in Germany, by which a name is known in running text."""

from typing import Final

# Of several generations and origins; common knowledge.
_NAMES: Final = """
    Abbas Abdul Abdullah Abel Achim Ada Adalbert Adam Adele Adelheid Adina Adnan Adolf Adrian
    Adriana Agata Agnes Agnieszka Ahmad Ahmed Ahmet Aida Aileen Aischa Ajla Akin Aksel Alban
    Albert Alberto Alejandro Alena Alessandra Alessandro Alessia Alessio Alexander Alexandra
    Alexej Alexia Alfons Alfred Ali Alice Alina Alma Almut Alois Aloys Alva Alwin Amalia Amanda
    Amara Amelia Amelie Amina Amir Amira Amr Ana Anastasia Anatoli Andre Andrea Andreas Andrei
    Andrej Andrzej André Anelia Anette Angela Angelika Angelina Angelo Anika Anita Anja Anke Ann
    Anna Annabell Annalena Anne Annegret Annegrete Annelie Anneliese Annemarie Annette Anni
    Annika Anouk Ansgar Antje Antoine Anton Antonia Antonio Aram Arash Ariane Arjen Arkadi Armin
    Arnd Arndt Arne Arno Arnold Arthur Arvid Asim Asiye Asli Aslı Asma Astrid Astrit Aurelia
    Axel Aydin Ayhan Ayla Aylin Aynur Ayse Aysel Ayşe Azad Aziz Azra Babette Baran Barbara
    Bärbel Bartosz Bastian Beata Beate Beatrice Beatrix Behrouz Bekir Bela Belinda Ben Benedikt
    Benjamin Benno Beril Berit Berkant Bernadette Bernd Bernhard Berta Bertha Berthold Bertram
    Bettina Betül Bianca Bilal Birgit Björn Bodo Bogdan Bojan Boris Branka Branko Brigitte
    Britta Bruno Burak Burcu Burkhard Canan Carina Carl Carla Carlos Carlotta Carmen Carola
    Carolin Caroline Carsten Caspar Catharina Cathrin Cecilia Celina Cem Ceren Charlie Charlotte
    Chiara Chloe Chris Christa Christel Christian Christiana Christiane Christin Christina
    Christine Christof Christoph Christos Cihan Cindy Clara Clarissa Claudia Claudio Claus
    Clemens Cláudia Conny Constantin Constanze Coralie Corinna Cornelia Cosima Cristina Dagmar
    Dagny Daisy Damian Damir Dana Danica Daniel Daniela Daniele Danilo Danuta Daria Dario Darius
    Daud David Davide Dejan Delia Delphine Denis Denise Deniz Dennis Derya Desiree Detlef Diana
    Diego Dieter Diethelm Dietlinde Dietmar Dietrich Dilan Dilara Dimitri Dimitrios Dina Dino
    Dirk Djamila Dmitri Dominik Donata Dora Dorina Doris Dorit Dorota Dorothea Dragan Dunja
    Duygu Eberhard Ebru Eckart Eckehard Eckhard Edda Edeltraud Edgar Edith Edmund Eduard Edwin
    Ehsan Eike Eileen Ekaterina Ekkehard Elena Elfi Elfriede Eli Elias Elif Elisa Elisabeth
    Elisabetha Elisabetta Eliza Elke Ella Ellen Elli Elsa Elvira Elwira Emanuel Emil Emilia
    Emilie Emilio Emily Emine Emir Emma Emre Enno Enrico Enver Erdal Erdem Eren Erhan Erhard
    Erich Erik Erika Erna Ernst Ervin Erwin Esma Esra Estelle Esther Ethel Eugen Eugenia Eugénie
    Eva Evelin Evelyn Ewa Ewald Fabian Fadi Farah Fariba Farid Fatih Fatima Fatma Fatoş Fedor
    Felicia Felicitas Felix Femke Ferdinand Ferenc Fikret Filip Filiz Finn Fiona Florian Folkert
    Francesca Francesco Frank Franka Franz Franziska Frauke Frederic Frederik Frederike Frida
    Fridolin Frieda Friedemann Friederike Friedhelm Friedrich Friedrike Fritz Gabi Gabriel
    Gabriela Gabriele Galina Gebhard Geert Georg Gerald Geraldine Gerd Gerda Gereon Gerhard
    Gernot Gero Gerold Gerrit Gertrud Gesa Gesine Giacomo Gianni Gideon Gilbert Gina Giorgio
    Giovanni Gisela Gitta Giulia Giuseppe Gökhan Goran Gordana Götz Grażyna Gregor Gregoriy
    Greta Grit Grzegorz Gudrun Guido Guiseppe Gülay Gülcan Gülsen Gunda Gundula Gunnar Gunter
    Günter Gunther Günther Gustav Gustavo Hadi Hagen Hakan Halil Halina Hamid Hamza Hanka Hanna
    Hannah Hanne Hannelies Hannelore Hannes Hans Harald Harriet Harry Hartmut Hartwig Hasan
    Hassan Hatice Hauke Heda Hedda Hedwig Heidemarie Heidi Heidrun Heike Heiko Heiner Heinke
    Heino Heinrich Heinz Helena Helene Helga Helge Hella Hellmut Helma Helmut Hendrik Henni
    Henning Henriette Henrik Henrike Henry Herbert Hermann Herta Hertha Hilde Hildegard Hiltrud
    Hinnerk Hinrich Hoang Holger Horst Hubert Hugo Hülya Huong Hüseyin Huseyin Hussein Ibrahim
    Ida Igor Ihsan Ildiko Ilhan Ilja Ilka Ilknur Ilona Ilse Iman Imke Immanuel Imre Ina Indira
    Ines Inga Inge Ingeborg Ingo Ingrid Inka Inken Insa Ioannis Irena Irene Irina Iris Irma
    Irmgard Irmtraud Isa Isabel Isabell Isabella Ismail Ismet Isolde Istvan Ivan Iwan Iwona
    Jacek Jacob Jacqueline Jaime Jakob Jamal James Jamila Jan Jana Janett Janina Janine Janis
    Janka Janko Janna Jannik Jannis Janusz Jaqueline Jarek Jarosław Jasmin Jasmina Jasper Javier
    Jean Jeanette Jelena Jelle Jennifer Jenny Jens Jeremias Jerome Jerzy Jesper Jessica Jette
    Joachim Joan Joana Joanna Jochen Johan Johann Johanna Johannes Jolanta Jonas Jonathan Jonny
    Jörg Jorge Joris Josef Josefine Joseph Josephine Joshua Josua José Jovana Juan Juana Judit
    Judith Jule Jules Julia Julian Juliane Julius Jürgen Jurij Justina Justus Jutta Kaan Kadir
    Kai Kaja Kamil Kamila Karen Karim Karin Karina Karl Karla Karola Karoline Karsten Kaspar
    Katarina Katarzyna Katerina Katharina Kathrin Kati Katja Katrin Katrina Kay Kemal Kenan
    Kerstin Kevin Khaled Khalid Kilian Kim Kira Kirsten Klara Klaus Klemens Knut Kolja Konrad
    Konstantin Konstanze Kordula Korinna Kornelia Krista Kristian Kristin Kristina Krystyna
    Krzysztof Kubilay Kurt Lale Lambert Lana Lara Larissa Lars Laszlo Laura Lavinia Layla Lea
    Leander Leandra Leif Leila Lena Leni Lennard Lennart Lenny Leo Leon Leonard Leonhard Leonie
    Leopold Levent Levin Lia Liam Liane Lidia Lieke Liesbeth Liesel Lieselotte Lilian Lilli
    Lilly Lina Linda Linnea Lino Linus Lisa Liselotte Lola Lore Loreley Lorena Lorenz Lorenzo
    Lothar Lotta Lotte Louis Louisa Louise Luana Luca Lucas Lucia Luciana Lucie Ludwig Luigi
    Luis Luisa Luise Luka Lukas Lukasz Lutz Luzia Lydia Lynn Maciej Madeleine Magda Magdalena
    Magnus Mahmoud Mahmut Maik Maike Maja Malek Malgorzata Malin Malte Mandy Manfred Manja
    Manuel Manuela Mara Marc Marcel Marcin Marco Marcus Mareike Marek Maren Maret Margarete
    Margaretha Margarethe Margit Margot Margret Maria Marianne Marie Marija Marika Marin Marina
    Mario Marion Marisa Marius Mariusz Marja Mark Markus Marlene Marlies Marliese Marlis Marlon
    Marta Marten Martha Martin Martina Mascha Massimo Mateo Mateusz Mathias Mathilda Matteo
    Mattheo Matthias Maurice Mauricio Max Maximilian Maya Małgorzata Mechthild Mehdi Mehmet
    Meike Meinhard Meinolf Melanie Melek Melina Melisa Melissa Melvin Merle Mert Merve Meryem
    Mesut Metin Mette Mia Michael Michaela Mihai Mike Mila Milan Milena Milica Milos Mina Minh
    Mira Mirco Mirela Miriam Mirja Mirjam Mirko Mirna Miroslav Mohamed Mohammad Mohammed Mona
    Monika Moritz Mouna Muhammad Muhammed Muhammet Muharrem Munir Murat Mustafa Myriam Nadeschda
    Nadia Nadine Nadja Nahid Najib Nancy Naomi Nasrin Natalia Natalie Natalija Natascha Nathalie
    Nathan Nazan Nazli Necla Neele Nele Nesrin Nestor Nicklas Nico Nicola Nicolai Nicolas
    Nicolaus Nicole Niels Nihat Nika Nikita Niklas Niklaus Niko Nikola Nikolai Nikolaus
    Nikoletta Nilgün Nils Nilüfer Nima Nina Nisa Noah Noel Noelle Noemi Nora Norbert Nour Nuray
    Nurcan Oda Odette Ognjen Oksana Olaf Ole Oleg Olena Olga Oliver Olivia Omar Ömer Omid Onur
    Orhan Orkan Ortrud Ortwin Oskar Oswald Otmar Ottilie Ottmar Otto Ottokar Özgür Özlem Pablo
    Paola Paolo Parisa Parvin Pascal Patrice Patricia Patrick Patrik Patrizia Paul Paula Paulina
    Pauline Paulo Pavel Pavle Pawel Paweł Pedro Peggy Perihan Pero Peter Petra Philip Philipp
    Philippa Philippe Pia Piotr Pirmin Priska Quentin Quirin Rabea Rachel Radek Rafael Rafał
    Raffaela Rahel Raimund Rainald Rainer Ralf Ralph Ramazan Ramin Ramon Ramona Randolf Rania
    Raphael Raphaela Rashid Rasmus Raul Rebecca Regina Regine Reimar Reimund Reiner Reingard
    Reinhard Reinhild Reinhold Remzi Renata Renate Rene Renée Resa Reza Ria Ricarda Ricardo
    Riccardo Richard Rico Rieke Rita Robert Roberta Roberto Robin Roger Roland Rolf Roman Romana
    Romy Ronald Ronja Ronny Rosa Rosalie Rosalinde Rosemarie Rosi Rosina Rosmarie Roswitha
    Roxana Ruben Rudi Rüdiger Rudolf Rupert Rusen Ruslan Ruth Saad Sabine Sabrina Sabrine Sadik
    Safiye Said Salim Salma Salomon Salvatore Samantha Sami Samir Samira Samuel Samuele Sandra
    Sandro Sanja Sanna Santiago Sara Sarah Sascha Saskia Sebahat Sebastian Selcuk Selda Selim
    Selina Selma Semra Senta Serap Serdar Serena Sergej Sergio Serhat Serkan Sevda Sevgi Sevim
    Shahin Sherin Shirin Sibel Sibylle Siegbert Siegfried Sieglinde Siegmar Siegmund Siegrid
    Sigmar Sigmund Sigrid Sigune Silas Silja Silke Silvana Silvia Silvio Simeon Simon Simona
    Simone Sina Sinan Sirin Slavica Slawomir Slobodan Snezana Sofia Sofie Solveig Sonay Songül
    Sonja Sophia Sophie Soraya Sören Stanislav Stanislaw Stefan Stefania Stefanie Stefano
    Steffen Steffi Stella Stephan Stephanie Steven Stilla Suad Suleiman Süleyman Susan Susanne
    Suse Susi Svea Sven Svenja Svetlana Swantje Swetlana Sybille Sylvester Sylvia Sylvie Sylwia
    Tabea Tadeusz Taher Tamara Tamas Tanja Tanju Tarek Tarik Tassilo Tatiana Tatjana Teresa Thea
    Thekla Theo Theodor Theodora Theres Theresa Therese Thibault Thies Thilo Thomas Thore
    Thorsten Thuy Tibor Tilda Till Tillmann Tilman Tilmann Tim Timea Timo Timon Timur Tina Tine
    Tino Titus Tjark Tobias Tom Tomasz Tomislav Toni Torben Torsten Traudel Traute Tristan Trudi
    Tuan Tugba Tülay Tuncay Tünde Udo Ulf Uli Ulla Ulli Ulrich Ulrike Ümit Undine Urban Urs
    Ursel Ursula Urte Uschi Uta Ute Uwe Vahid Valentin Valentina Valentino Valeria Valerie
    Vanessa Vasil Vasile Vedat Vera Verena Veronika Vesna Victor Victoria Viktor Viktoria
    Vincent Viola Violetta Vitali Viviane Vivien Vladimir Volker Volkhard Volkmar Volodymyr
    Wadim Walburga Waldemar Walter Waltraud Waltraut Wanda Warda Wassili Wendelin Wendy Wenzel
    Werner Wibke Wiebke Wieland Wilfried Wilfriede Wilhelm Wilhelmina Wilhelmine Wilko Willi
    Wilma Wiltrud Winfried Witold Wladimir Wojciech Wolfgang Wolfhard Wolfram Xaver Xenia
    Yannick Yannik Yannis Yara Yasemin Yasin Yasmin Yasmina Yavuz Yildiz Yunus Yuri Yurij Yusuf
    Yves Yvette Yvonne Yıldız Zahra Zarah Zbigniew Zdenka Zdravko Zehra Zeki Zeynep Zita Zlatko
    Zoe Zofia Zoltan Zora Zoran Zübeyde Zuzana
"""
GIVEN_NAMES: Final = frozenset(_NAMES.split())
