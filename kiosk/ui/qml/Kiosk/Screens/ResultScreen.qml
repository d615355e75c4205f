// What to do next, why, and whom to call. It explains signs; it never says what a person is.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.Views

Item {
    id: root

    required property HelpView help
    required property JourneyView journey
    required property ResultView result

    // The emergency number stays in sight however far the page is scrolled (self-check.md 2.6).
    Rectangle {
        id: strip

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        border.color: Theme.dangerEdge
        border.width: Theme.hairline
        color: Theme.danger
        implicitHeight: line.implicitHeight + Theme.halfGrid
        visible: root.help.emergencyNumber !== ""

        Words {
            id: line

            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.dangerMark
            font.bold: true
            font.pixelSize: Theme.labelSize
            //: %1 is the emergency number, such as 112.
            text: qsTr("In danger now? Call %1").arg(root.help.emergencyNumber)
        }
    }

    ScrollPage {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: strip.visible ? strip.bottom : parent.top

        Words {
            font.bold: true
            font.pixelSize: Theme.titleSize
            objectName: "resultTitle"
            isHeading: true
            text: root.result.title
            width: parent.width
        }

        Words {
            color: Theme.dangerMark
            font.bold: true
            font.pixelSize: Theme.displaySize
            lineHeight: 1
            text: root.help.emergencyNumber
            visible: root.result.isUrgent
            width: parent.width
        }

        Repeater {
            model: root.result.lead

            Words {
                id: sentence

                required property string modelData

                text: sentence.modelData
                width: root.width - 2 * Theme.margin
            }
        }

        SectionTitle {
            text: qsTr("What you told us")
            visible: root.result.hasReasons
            width: parent.width
        }

        Repeater {
            model: root.result.reasons

            NoteCard {
                id: reason

                required property string modelData

                kind: "care"
                width: root.width - 2 * Theme.margin
                words: reason.modelData
            }
        }

        SectionTitle {
            text: qsTr("What you can do next")
            width: parent.width
        }

        Repeater {
            model: root.result.steps

            StepLine {
                id: step

                required property int index
                required property string modelData

                isLast: step.index === root.result.steps.length - 1
                width: root.width - 2 * Theme.margin
                words: step.modelData
            }
        }

        SectionTitle {
            text: qsTr("Who you can call")
            width: parent.width
        }

        Repeater {
            model: root.result.contacts

            ContactCard {
                id: contact

                required property var modelData

                contactId: contact.modelData.contactId
                details: contact.modelData.details
                isOpen: contact.modelData.isOpen
                name: contact.modelData.name
                number: contact.modelData.number
                opening: contact.modelData.opening
                qrKey: contact.modelData.qrKey
                what: contact.modelData.what
                width: root.width - 2 * Theme.margin

                onOpened: contactId => root.journey.openContact(contactId)
            }
        }

        NoteCard {
            kind: "calm"
            width: parent.width
            words: qsTr("You can also talk to the bus team. You need not say your name.")
        }

        PrimaryButton {
            glyph: "printer"
            objectName: "take"
            text: qsTr("Take it with you")
            width: parent.width

            onClicked: root.journey.openTake()
        }

        QuietButton {
            leastHeight: Theme.primaryTarget
            objectName: "finish"
            text: qsTr("Finish and clear everything")
            width: parent.width

            onClicked: root.journey.finish()
        }
    }
}
