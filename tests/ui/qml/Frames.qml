// What holds a page: its bars, how it scrolls, and what comes over it.

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Column {
    spacing: Theme.margin

    Shown {
        name: "FloorBar"

        FloorBar {
            canGoHome: true
            canOpenHelp: true
            width: Theme.mm(299)
        }
    }

    Shown {
        name: "RailBar"

        RailBar {
            canGoHome: true
            canOpenHelp: true
            width: Theme.railWidth
        }
    }

    Shown {
        name: "ScrollPage"

        ScrollPage {
            height: Theme.mm(90)
            width: Theme.mm(299)

            Repeater {
                model: 6

                Words {
                    text: "A page that goes on below."
                }
            }
        }
    }

    Shown {
        name: "AskPage"

        AskPage {
            height: Theme.mm(170)
            width: Theme.mm(299)

            asked: Words {
                font.bold: true
                font.pixelSize: Theme.questionSize
                text: "Do you keep your own passport?"
                width: parent?.width ?? 0
            }

            answers: AnswerButton {
                answer: "yes"
                text: "Yes"
                width: parent?.width ?? 0
            }
        }
    }

    Shown {
        name: "IdleWarning"

        IdleWarning {
            height: Theme.mm(240)
            secondsLeft: 20
            width: Theme.mm(299)
        }
    }
}
