"""Given names that are frequent in Germany, by which a name is known in running text."""

from typing import Final

# Of several generations; common knowledge.
_NAMES: Final = """
    Achim Adam Adele Agnes Ahmed Aida Aischa Albert Alexander Alexandra Alfred Ali Alice Alina
    Alma Amelie Amir Andrea Andreas Angela Angelika Anja Anke Anna Anne Annegret Annette Anni
    Anton Antonia Armin Arne Arthur Astrid August Axel Ayşe Barbara Bastian Beate Ben Benedikt
    Benjamin Bernd Bernhard Bettina Bianca Birgit Björn Boris Brigitte Britta Bruno Burkhard
    Carina Carl Carla Carmen Carolin Carsten Cem Charlotte Christa Christian Christiane
    Christina Christine Christof Christoph Clara Claudia Claus Clemens Cornelia Dagmar Daniel
    Daniela David Denis Dennis Detlef Diana Dieter Dietmar Dirk Dominik Dora Dorothea Eberhard
    Eckhard Edith Elena Elfriede Eli Elias Elif Elisa Elisabeth Elke Ella Elsa Emil Emilia
    Emily Emma Erich Erik Erika Erna Ernst Esther Eva Fabian Fatih Fatima Felix Ferdinand Finn
    Florian Frank Franz Franziska Frauke Frida Frieda Friedrich Fritz Gabi Gabriele Georg Gerd
    Gerda Gerhard Gertrud Gisela Greta Gudrun Günter Günther Guido Gunda Gustav Hanna Hannah
    Hannelore Hannes Hans Harald Hartmut Hasan Heike Heiko Heiner Heinrich Heinz Helena Helene
    Helga Helmut Henning Henrik Henry Herbert Hermann Hilde Hildegard Holger Horst Hubert Ida
    Ilona Ilse Ines Inga Ingeborg Ingo Ingrid Irene Iris Irma Isabel Isabell Isabella Ivan
    Jakob Jan Jana Janina Jasmin Jens Jessica Joachim Jochen Johann Johanna Johannes Jonas
    Jonathan Jörg Josef Josefine Judith Julia Julian Juliane Jürgen Jutta Kai Karin Karl Karla
    Karola Karsten Katharina Kathrin Katja Katrin Kerstin Kevin Kirsten Klaus Konrad Kristin
    Kristina Kurt Lara Lars Laura Lea Lena Leni Leo Leon Leonie Lieselotte Lina Linda Linus
    Lisa Lothar Louisa Luca Lucas Ludwig Luis Luisa Lukas Lutz Lydia Maja Manfred Manuel
    Manuela Marc Marcel Marco Marcus Margarete Margit Maria Marianne Marie Marina Mario Marion
    Mark Markus Marlene Martha Martin Martina Mathias Mathilda Matthias Max Maximilian Mehmet
    Melanie Melina Meryem Mia Michael Michaela Mila Mira Miriam Mohammed Mona Monika Moritz
    Murat Mustafa Nadine Nadja Natalie Nele Nico Nicola Nicole Niels Niklas Nils Nina Noah
    Nora Norbert Olaf Ole Oliver Oskar Otto Pascal Patricia Patrick Paul Paula Pauline Peter
    Petra Philipp Pia Rainer Ralf Ralph Ramona Raphael Rebecca Regina Reiner Reinhard Renate
    Rene Ricarda Richard Robert Robin Roland Rolf Roman Ronald Rosa Rosemarie Rudolf Ruth
    Sabine Sabrina Samuel Sandra Sara Sarah Sascha Saskia Sebastian Selina Sibylle Sigrid
    Silke Silvia Simon Simone Sina Sofia Sofie Sonja Sophia Sophie Stefan Stefanie Steffen
    Stella Stephan Susanne Sven Svenja Swantje Sybille Sylvia Tanja Tatjana Theo Theresa
    Thomas Thorsten Tilman Tim Timo Tina Tobias Tom Torben Torsten Udo Ulf Ulrich Ulrike
    Ursula Uta Ute Uwe Valentin Valentina Vanessa Vera Verena Veronika Viktor Viktoria Vincent
    Volker Waltraud Walter Werner Wiebke Wilfried Wilhelm Willi Wolfgang Wolfram Yasmin Yusuf
    Yvonne Zeynep
"""
GIVEN_NAMES: Final = frozenset(_NAMES.split())
