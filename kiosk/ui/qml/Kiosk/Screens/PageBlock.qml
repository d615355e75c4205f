// One block of a topic's page, drawn as its kind asks.

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

Item {
    id: root

    required property var block

    signal contactOpened(contactId: string)

    implicitHeight: loader.height

    Loader {
        id: loader

        sourceComponent: root.block.kind === "contact" ? contact : root.block.kind === "material" ? material : root.block.kind === "bullet" ? bullet : root.block.kind === "paragraph" ? paragraph : note
        width: root.width
    }

    Component {
        id: paragraph

        Words {
            text: root.block.words
        }
    }

    Component {
        id: bullet

        Item {
            implicitHeight: words.implicitHeight

            Rectangle {
                anchors.left: parent.left
                border.color: Theme.bus
                border.width: Theme.stroke
                color: "transparent"
                height: Theme.mm(4.5)
                radius: height / 2
                width: height
                y: Theme.bodySize * 0.42
            }

            Words {
                id: words

                anchors.left: parent.left
                anchors.leftMargin: Theme.grid * 1.5
                anchors.right: parent.right
                text: root.block.words
            }
        }
    }

    Component {
        id: note

        NoteCard {
            kind: root.block.kind
            words: root.block.words
        }
    }

    Component {
        id: material

        MaterialCard {
            address: root.block.material.address
            details: root.block.material.details
            kind: root.block.material.kind
            qrKey: root.block.material.qrKey
            title: root.block.material.title
        }
    }

    Component {
        id: contact

        ContactCard {
            contactId: root.block.contact.contactId
            details: root.block.contact.details
            isOpen: root.block.contact.isOpen
            name: root.block.contact.name
            number: root.block.contact.number
            opening: root.block.contact.opening
            qrKey: root.block.contact.qrKey
            what: root.block.contact.what

            onOpened: contactId => root.contactOpened(contactId)
        }
    }
}
